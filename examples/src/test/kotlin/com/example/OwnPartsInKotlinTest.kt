package com.example

import org.junit.jupiter.api.Assertions.assertArrayEquals
import org.junit.jupiter.api.Test
import org.linkedneurons.activations.ActivationFunction
import org.linkedneurons.activations.Activations
import org.linkedneurons.activations.Weights
import org.linkedneurons.initializers.Initializer
import org.linkedneurons.layers.Activation
import org.linkedneurons.layers.Build
import org.linkedneurons.layers.Dense
import org.linkedneurons.layers.Input
import org.linkedneurons.layers.Layer
import org.linkedneurons.layers.Linked
import org.linkedneurons.models.Sequential
import org.linkedneurons.settings.Config
import org.tensorflow.Operand
import org.tensorflow.types.TFloat32

/** A data class, whose factor is a value of its own. */
data class Times(val factor: Float) : ActivationFunction {
    override fun apply(x: Operand<TFloat32>, weights: Weights): Operand<TFloat32> =
        weights.ops().math.mul(x, weights.ops().constant(factor))
}

class Negation : Layer(Config.of("Negation")) {
    override fun call(b: Build, inputs: List<Operand<TFloat32>>): Operand<TFloat32> =
        b.ops().math.neg(inputs.first())
}

/** Protects own parts that are written in Kotlin: classes and lambdas. */
class OwnPartsInKotlinTest {
    private val square = ActivationFunction { x, weights -> weights.ops().math.square(x) }
    private val ones = Initializer { tf, shape, _ -> tf.fill(tf.constant(shape), tf.constant(1f)) }

    private fun assertOutput(layer: Layer, vararg expected: Float) {
        Sequential().add(Input.of(2)).add(layer).use { model ->
            assertArrayEquals(expected, model.predict(floatArrayOf(1f, -2f)), 1e-6f)
        }
    }

    @Test
    fun `an activation stands alone and ends a layer`() {
        assertOutput(Activation.of(Times(3f)), 3f, -6f)
        assertOutput(Activation.of(square), 1f, 4f)
        assertOutput(Dense.of(1).kernelInitializer(ones).activation(square), 1f)
    }

    @Test
    fun `any activation can be linked`() {
        assertOutput(Linked.of(square, Activations.RELU), 1f, 4f, 1f, 0f)
        assertOutput(Linked.mirror(Times(3f)), 3f, -6f, -3f, 6f)
    }

    @Test
    fun `a layer of one's own`() {
        assertOutput(Negation(), -1f, 2f)
    }
}
